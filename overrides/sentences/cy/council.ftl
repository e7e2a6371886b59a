### Not yet read by a Welsh speaker.

council-description = { $kind ->
    [council] { $body }: ei bwyllgorau, a'i adroddiadau ar y wefan hon.
   *[other] { $body }: ei bwyllgorau a'i fyrddau, a'i adroddiadau ar y wefan hon.
}
council-kind = { $n ->
    [0] { $kind }.
    [zero] { $kind }.
    [one] { $kind }. Cyngor: { $councils }.
    [two] { $kind }. Cynghorau: { $councils }.
    [few] { $kind }. Cynghorau: { $councils }.
    [many] { $kind }. Cynghorau: { $councils }.
   *[other] { $kind }. Cynghorau: { $councils }.
}
council-of = { $body } ({ $councils })
council-who-met = { $body }, { $committee }
council-adopted = { $kind ->
    [council] A yw'r cyngor hwn wedi mabwysiadu'r Cod?
   *[other] A yw'r corff hwn wedi mabwysiadu'r Cod?
}
council-adoption = Mabwysiadwyd { AT($date) }: { $version }. Ffynhonnell: { $source }
council-adoption-unknown = Ni wyddom.
council-committees = { $kind ->
    [council] Pwyllgorau
   *[other] Pwyllgorau a byrddau
}
council-joint = Adroddiadau cyrff ar y cyd
council-companies = Adroddiadau ei gwmnïau
council-without = { $body }: dim adroddiadau eto.
council-all-of = Pob adroddiad: { $body }
