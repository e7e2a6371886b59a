### Dates. Days, months and years are written by the language's own rules.

date-season = { $season ->
    [spring] spring { $year }
    [summer] summer { $year }
    [autumn] autumn { $year }
   *[winter] winter { $year }
}
# With AT($date): on 25 February 2022
date-on = on { $date }
# With AT($date): in May 2015
date-in = in { $date }
