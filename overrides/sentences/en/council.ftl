### A council or another body, with its reports.

council-description = { $kind ->
    [council] { $body }: its committees, and its reports on this site.
   *[other] { $body }: its committees and boards, and its reports on this site.
}
# What a body is, if it is no plain council: Joint committee of Northbank and Southbank.
council-kind = { $n ->
    [0] { $kind }.
   *[other] { $kind } of { $councils }.
}
# On a report: Ferries Joint Committee, of Northbank and Southbank
council-of = { $body }, of { $councils }
# In the history: the body, and who met
council-who-met = { $body }, { $committee }
# $kind is council, fire authority, company …
council-adopted = Has this { $kind } adopted the Code?
council-adoption = It adopted the { $version } { AT($date) }. Source: { $source }
council-adoption-unknown = Not known.
council-committees = { $kind ->
    [council] Committees
   *[other] Committees and boards
}
council-joint = Reports of joint bodies
council-companies = Reports of its companies
council-without = { $body }: no reports yet.
council-all-of = All reports: { $body }
