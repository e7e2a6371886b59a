### Not yet read by a Welsh speaker.

layout-crumbs = Rydych chi yma
layout-neighbours = Tudalen flaenorol a thudalen nesaf
layout-previous = Blaenorol: { $page }
layout-next = Nesaf: { $page }
layout-updated = Diweddarwyd ddiwethaf: { $date }.
# In the margin of a printed page: what its text is, and how to check it
layout-text = { $name }, dechrau'r ôl bys: { $digits }
# At the foot of a printed sheet whose paragraphs have # and a name beside them
layout-ends = Ar gyfer un paragraff, ychwanegwch yr enw sy'n dechrau â # at y cyfeiriad hwn.

## Foot

layout-typefaces = Mewn teip seriff, geiriau'r Cod neu adroddiad sydd yma. Mewn teip plaen, fel hwn, ein geiriau ni sydd yma.
layout-language = Cymraeg
layout-foot = Am y wefan hon

## Top-level pages

layout-home = Hafan
layout-code = Y Cod
layout-principles = Egwyddorion
layout-clauses = Cymalau
layout-subjects = Pynciau A i Z
layout-reports = Adroddiadau
layout-history = Hanes
layout-about = Am y wefan hon

## About this site

layout-about-description = Am y wefan hon.
layout-for-readers = I ddarllenwyr
layout-for-editors = I olygyddion

## A page that moved

layout-moved-title = Wedi symud: { $page }
layout-moved-heading = Mae'r dudalen hon wedi symud
layout-moved-description = Mae'r dudalen hon wedi symud i: { $page }.
layout-moved = Mae'r dudalen nawr yma: { $page }. Mae hen ddolenni'n dal i weithio.
