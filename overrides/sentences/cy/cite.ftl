### Not yet read by a Welsh speaker. Citations to copy are in English, as the texts are.

## Opens the two addresses

cite-menu = Dolen neu ddyfyniad<unseen>: { $name }</unseen>
cite-heading = Dolen neu ddyfyniad

## The two addresses

cite-link = { $to ->
    [latest] Dolen: y fersiwn ddiweddaraf
    [versions] Dolen: pob fersiwn
   *[same] Dolen
}
cite-cite = { $to ->
    [latest] Dyfynnu: y fersiwn hon
    [versions] Dyfynnu: y fersiwn hon
   *[same] Dyfynnu
}
cite-changed = A yw wedi newid?
cite-other-styles = OSCOLA a Markdown<unseen>: { $name }</unseen>
cite-oscola = OSCOLA
cite-oscola-accessed = Ychwanegwch “accessed” a'r dyddiad.
cite-markdown = Markdown
cite-no-address = Mae'r dolenni hyn yn anghyflawn nes i'r wefan gael ei chyfeiriad. Wrth gopïo, cânt eu cwblhau â'r cyfeiriad yn eich porwr.
cite-how = Sut i ddyfynnu
cite-check = Gwirio dyfyniad

## Buttons. What is not seen is read aloud

cite-copy-link = Copïo<unseen>: y ddolen, { $name }</unseen>
cite-copy-citation = Copïo<unseen>: y dyfyniad, { $name }</unseen>
cite-copy-oscola = Copïo<unseen>: y dyfyniad OSCOLA, { $name }</unseen>
cite-copy-markdown = Copïo<unseen>: y dyfyniad Markdown, { $name }</unseen>
cite-copy-version = Copïo<unseen> y dyfyniad o'r fersiwn hon</unseen>
