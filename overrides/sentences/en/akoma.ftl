### Texts as Akoma Ntoso.

# A correction, among the notes
akoma-correction = { $of ->
    [layout] { $line }: layout corrected { AT($date) }, { $authority }. { $layout }
   *[words] { $line }: corrected { AT($date) }, { $authority }. It was: { $was } It is now: { $now }
}
