### Not yet read by a Welsh speaker.

## Menu

frame-skip = Neidio at y testun
frame-skip-to-search = Neidio at y blwch chwilio
frame-home = { $site }: hafan
frame-menu = Dewislen
frame-main = Prif ddewislen
frame-how-to-cite = Sut i ddyfynnu
frame-search = Chwilio
frame-search-box = Chwilio'r wefan hon

## Foot

frame-colours = Lliwiau
frame-colours-device = Fel eich dyfais
frame-colours-light = Golau
frame-colours-dark = Tywyll

## The whole text

frame-print = Argraffu

## Social card

frame-card = Llinellau o destun ar gefndir gwyrdd

## Said by the script of every page

frame-copied = Copïwyd
frame-copy-blocked = Rhwystrodd eich porwr y copïo.
frame-copy-selected = Rhwystrodd eich porwr y copïo. Mae'r testun wedi'i ddewis: copïwch ef eich hun.
frame-table = Tabl: { $place }
frame-table-numbered = Tabl { $number }: { $place }
frame-words-of-document = geiriau dogfen
