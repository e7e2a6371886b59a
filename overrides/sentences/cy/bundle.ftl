### Not yet read by a Welsh speaker.

## On its pages

bundle-copied = Copi o { $address }, sy'n dweud beth sydd wedi newid ers hynny.
bundle-copied-without-address = Copi o wefan nad oes ganddi gyfeiriad parhaol eto.
bundle-files = Ffeiliau
bundle-how = I wirio nad oes dim wedi newid, gweler { $file }.
# Of the words of one clause
bundle-digest = SHA-256 y geiriau hyn

## For programs

bundle-description = { $title }: tudalennau, cofnod, data a ffeiliau i'w hargraffu.
bundle-everything = Pob fersiwn, pob adroddiad a'r holl ddata o { $site }.
bundle-rights = Mae pob testun yn dweud yr hyn a wyddom am ei hawliau.
# A folder of files
bundle-data = Data

## How to check it, in a text file

bundle-copy-of = Copi o { $address }
bundle-on-linux = I wirio nad oes ffeil wedi newid, teipiwch hyn yn y ffolder hon. Ar Linux:
bundle-on-mac = Ar Mac:
bundle-on-windows = Ar Windows, yn PowerShell:
bundle-nothing-printed = Enwir ffeil sydd wedi newid neu sydd ar goll. Fel arall ni chaiff dim ei argraffu.
bundle-with-bagit = Bag yw'r ffolder hon (BagIt, RFC 8493), felly gall unrhyw raglen ar gyfer bagiau ei gwirio hefyd, megis:
bundle-fingerprint = SHA-256 { $file } yw ôl bys y testun:
bundle-what-it-shows = Mae hyn yn dangos bod y copi'n gyflawn, nid mai ni a'i gwnaeth. Cymharwch yr ôl bys â'r un ar y wefan neu ar bapur.
