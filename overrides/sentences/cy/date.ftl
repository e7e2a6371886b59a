### Not yet read by a Welsh speaker.

date-season = { $season ->
    [spring] gwanwyn { $year }
    [summer] haf { $year }
    [autumn] hydref { $year }
   *[winter] gaeaf { $year }
}
# A number follows a day, and “mis” a month: neither changes the word after it
date-on = ar { $date }
date-in = yn ystod { $date }
