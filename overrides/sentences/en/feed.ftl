### The feed of the history.

feed-title = { $site }: history
# $has: whether there is more to tell than date and source
feed-summary = { $has ->
    [yes] { $date }. { $told } Source: { $source }
   *[no] { $date }. Source: { $source }
}
# A feed of one thing: a principle, a clause, a council, a subject
feed-of = { $site }: { $name }
# A report that relates to a clause or principle
feed-related = { $report } ({ $body }) relates to { $name }
# Why, in our words
feed-related-why = In our view: { $reason }
