### Texts as Akoma Ntoso.

# A correction, among the notes
akoma-correction = { $line }: corrected { AT($date) }, { $authority }. It was: { $was } It is now: { $now }
