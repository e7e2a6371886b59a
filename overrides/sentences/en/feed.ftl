### The feed of the history.

feed-title = { $site }: history
# $has: whether there is more to tell than date and source
feed-summary = { $has ->
    [yes] { $date }. { $told } Source: { $source }
   *[no] { $date }. Source: { $source }
}
