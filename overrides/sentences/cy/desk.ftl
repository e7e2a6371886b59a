### Not yet read by a Welsh speaker. The guide that shows it is in English only.

desk-title = Ysgrifennwch yr adroddiad yma
desk-what = Mae'r gwiriadau'n rhedeg ar y dudalen hon wrth i chi deipio. Nid oes dim yn gadael eich cyfrifiadur nes i chi ei anfon.
desk-start = Dechrau
desk-weight = Mae'n llwytho 10 MB, unwaith.
desk-too-old = Mae'r porwr hwn yn rhy hen i ysgrifennu adroddiad yma. Diweddarwch ef, neu dilynwch y camau isod.
desk-failed = Ni allai'r dudalen lwytho'r hyn sydd ei angen. Rhowch gynnig arall arni, neu dilynwch y camau isod.
desk-loading = Llwytho
desk-ready-to-use = Barod
desk-memory = Nid oes gan y porwr hwn ddigon o gof. Caewch dudalennau eraill a rhowch gynnig arall arni, neu dilynwch y camau isod.

## What to write

desk-which = Pa adroddiad?
desk-new = Adroddiad newydd
desk-correct = Cywiro adroddiad a gyhoeddwyd
desk-council = Cyngor
desk-choose = Dewis
desk-council-missing = Os nad yw eich cyngor yn y rhestr, ychwanegwch ef gyntaf: cam 1 isod.
desk-read = Ffeil Word, PDF, HTML neu destun
desk-read-help = Fe'i darllenir ar y cyfrifiadur hwn, ac nid yw'n cael ei hanfon. Rhaid derbyn neu wrthod newidiadau wedi'u holrhain yn gyntaf.
desk-reading = Darllen y ffeil
desk-unreadable = Ni ellir darllen y ffeil. Cadwch hi fel Word (.docx) neu destun plaen, a rhowch gynnig arall arni.
desk-council-first = Dewiswch y cyngor yn gyntaf.
desk-facts = Ffeithiau
desk-text = Testun
desk-text-help = Union eiriau'r adroddiad. Dechreuwch bob paragraff â'r rhif a argraffwyd; rhowch linell wag rhwng paragraffau.
desk-add = Ychwanegu: { $field }
desk-remove = Dileu: { $field }
desk-item = { $field }, { $number }
desk-more = Rhagor o ffeithiau (dewisol)
desk-required = gofynnol
desk-example = Enghraifft: { $example }

## What the checks say

desk-checking = Gwirio
desk-faults = { $n ->
    [zero] Gwallau: { $shown }
    [one] Gwallau: { $shown }
    [two] Gwallau: { $shown }
    [few] Gwallau: { $shown }
    [many] Gwallau: { $shown }
   *[other] Gwallau: { $shown }
}
desk-warnings = { $n ->
    [zero] Rhybuddion: { $shown }
    [one] Rhybuddion: { $shown }
    [two] Rhybuddion: { $shown }
    [few] Rhybuddion: { $shown }
    [many] Rhybuddion: { $shown }
   *[other] Rhybuddion: { $shown }
}
desk-no-faults = Dim gwallau. Cymharwch ef â'r ddogfen, chwiliwch am enwau, yna anfonwch ef.
desk-line = Llinell { $line }
desk-warning = Rhybudd
desk-unfinished = Dewiswch y cyngor, ac ysgrifennwch y teitl a dyddiad y cyfarfod cyntaf.

## The page, and sending it

desk-preview = Sut y bydd yn edrych
desk-no-preview = Mae'r dudalen yn ymddangos yma pan ellir darllen y ffeithiau.
desk-send = Ei anfon
desk-file = Ffeil
desk-propose = Ei gynnig ar GitHub
desk-upload = Lanlwytho'r ffeil a gadwyd ar GitHub
desk-save = Cadw'r ffeil
desk-copy = Copïo
desk-copied = Wedi'i gopïo
desk-draft = Cedwir drafft yn y porwr hwn nes i chi ei ddileu.
desk-delete = Dileu'r drafft
desk-deleted = Mae'r drafft wedi'i ddileu.
