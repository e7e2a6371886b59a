### The page for an address that leads nowhere (404).

lost-title = Page not found
lost-description = Page not found, with links to all pages.
lost-nearest = Did you mean one of these?
lost-check = Check the address, or go to:
lost-code = <a>The Code</a> and all its versions
lost-principles = <a>Principles</a>
lost-clauses = <a>Clauses</a>
lost-subjects = <a>Subjects A to Z</a>
lost-reports = <a>Reports</a>
lost-history = <a>History</a>
lost-about = <a>About this site</a>
lost-search = <a>Search</a>
# With the address that was not found
lost-check-quotation = <a>Check this address</a>, a citation or a quotation
lost-about-heading = About this site
lost-versions = Versions of the Code
lost-pieces = Principles and clauses
lost-compared = What changed
lost-councils = { $bodies ->
    [council] Councils and their reports
   *[other] Councils, other bodies and their reports
}
# A report by its title and date
lost-report = { $title }, { $date }
