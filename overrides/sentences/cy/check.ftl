### Not yet read by a Welsh speaker. Names of clauses and versions are in English.

check-title = Gwirio dyfyniad
check-description = A yw dyfyniad, cyfeiriad neu gyfeirnod yn un o { $name }, ym mha fersiwn, ac a yw'n dal felly.
check-offer = Mae <a>Gwirio dyfyniad</a> yn dweud a yw geiriau yn rhai o'r Cod, ym mha fersiwn, ac a ydynt o hyd. Mae hefyd yn gwirio cyfeirnodau, cyfeiriadau a dogfennau cyfan, megis cofnodion.
check-intro = Gludwch ddyfyniad, cyfeirnod, cyfeiriad, neu destun â sawl un. Mae eich porwr yn ei gymharu â phob fersiwn yma. Ni chaiff dim ei anfon.
check-rules = <a>Beth sy'n cyfrif fel yr un peth</a>
check-label = Testun i'w wirio
check-file = Neu dewiswch ffeil Word neu destun. Mae'n aros ar eich dyfais.
check-reports = Edrych mewn adroddiadau cynghorau hefyd
check-button = Gwirio
check-results = Canlyniadau
check-copy = Copïo fel nodyn
check-unscripted = Mae angen JavaScript ar y dudalen hon. Hebddo, cymharwch y geiriau â fersiwn o'r Cod, neu chwiliwch am y cymal yn ôl ei rif.
check-file-read = Darllenwyd { $file }. Ni chafodd ei hanfon.
check-file-failed = Nid oedd modd darllen { $file }. Dewiswch ffeil .docx neu .txt, neu gludwch ei thestun.
check-on-disk = Nid yw gwirio'n gweithio mewn copi a agorwyd o ddisg. Defnyddiwch y wefan a gyhoeddwyd.
check-failed = Nid oedd modd llwytho'r geiriau i gymharu â nhw. Rhowch gynnig arall arni.
check-checking = Yn gwirio …
check-nothing = Nid oes dyfyniad, na chyfeiriad neu gyfeirnod o'r wefan hon, yn y testun hwn.
check-found = { $n ->
    [zero] { $shown } canlyniad.
    [one] { $shown } canlyniad.
    [two] { $shown } ganlyniad.
    [few] { $shown } chanlyniad.
    [many] { $shown } chanlyniad.
   *[other] { $shown } canlyniad.
}

## What is said of a quotation

check-exact = Gair am air yn { $name }. Mae felly yn y fersiwn ddiweddaraf, { $version }.
check-older = Gair am air yn { $name }, { $versions }. Mae'r fersiwn ddiweddaraf yn wahanol.
check-older-gone = Gair am air yn { $name }, { $versions }. Nid yw yn y fersiwn ddiweddaraf.
check-proposed = Gair am air yn { $name }, { $versions }: cynigiwyd, ac nid yw yn y fersiwn ddiweddaraf.
check-corrected = Gair am air yn { $name }, { $version }, cyn cywiriad ar { $date }.
check-signs = Yr un geiriau â { $name }, { $version }, ag atalnodi neu briflythrennau eraill.
check-near = Yn debyg i { $name }, { $version }: { $alike }% yr un fath.
check-joined = Sawl cymal wedi'u rhedeg ynghyd: { $names }, { $version }.
check-follows = Gair am air yn { $names }, { $version }, sy'n dilyn ei gilydd.
check-none = Nid yw mewn unrhyw fersiwn yma.
check-short = Rhy fyr i ddweud. Rhowch o leiaf 3 gair a 12 nod.

## More about it

check-part = Mae'n rhan o'r cymal.
check-was-whole = Dyma'r cymal cyfan yn { $versions }.
check-also = Mae'r un geiriau yn { $names }.
check-gaps = Ni wiriwyd yr hyn sydd wedi'i adael allan neu mewn bachau petryal.
check-differs = Gwahaniaethau:
check-change = Newid ers hynny:
check-yours = eich geiriau chi:
check-ours = y Cod:
check-old = cynt:
check-new = nawr:
check-next = Yr agosaf nesaf: { $name }, { $alike }% yr un fath.
check-now = Fersiwn ddiweddaraf: “{ $words }”
check-became = Yn y fersiwn ddiweddaraf: { $names }.
check-removed = Nid yw yn y fersiwn ddiweddaraf.
check-decided = { $version }: { $decided }
check-correction = Cywirwyd “{ $was }” i “{ $now }”. { $authority }
check-miscited-clause = Mae'r cyfeirnod wrth ei ymyl yn enwi { $cited }.
check-miscited-version = Mae'r cyfeirnod wrth ei ymyl yn enwi { $cited }, lle nad yw'r geiriau hyn.

check-in-report = Gair am air mewn adroddiad cyngor: { $name }.
check-not-in-reports = Nid yw mewn unrhyw adroddiad cyngor yma.
check-more-reports = { $n ->
    [zero] Gall { $shown } adroddiad arall ei gynnwys.
    [one] Gall { $shown } adroddiad arall ei gynnwys.
    [two] Gall { $shown } adroddiad arall ei gynnwys.
    [few] Gall { $shown } adroddiad arall ei gynnwys.
    [many] Gall { $shown } adroddiad arall ei gynnwys.
   *[other] Gall { $shown } adroddiad arall ei gynnwys.
}
check-reports-failed = Nid oedd modd llwytho adroddiadau cynghorau. Rhowch gynnig arall arni.

## What is said of an address or a citation

check-leads = Yn arwain at { $name }, { $version }.
check-leads-latest = Yn arwain at { $name }, fersiwn ddiweddaraf.
check-leads-version = Yn arwain at { $version }.
check-leads-nowhere = Nid oes tudalen yma â'r cyfeiriad hwn.
check-no-clause = Nid yw'r cymal hwn mewn unrhyw fersiwn yma.
check-not-in-version = Nid oes { $name } yn { $version }.
check-nearest = Ai hwn oedd gennych mewn golwg: { $addresses }?
check-leads-page = Yn arwain at { $name }.
check-leads-place = Yn arwain at { $name }, { $place }.
check-leads-list = Yn arwain at restr o adroddiadau cynghorau.
check-leads-elsewhere = Yn arwain at dudalen o'r wefan hon.
check-no-place = Nid oes “{ $place }” yn { $name }.
check-withdrawn = Tynnwyd yn ôl { $date } gan { $by }.
check-replaced = Disodlwyd gan { $reports }.
check-moved = Mae'r dudalen nawr yn { $address }
check-address-failed = Nid oedd modd llwytho'r rhestr o dudalennau. Rhowch gynnig arall arni.

## The note to copy

check-note-day = Gwiriwyd ar { $day } yn erbyn:
check-note-against = Gwiriwyd yn erbyn:
check-note-version = { $version }, SHA-256 { $fingerprint }
check-quoted = “{ $words }”

## The rules

check-rules-title = Beth sy'n cyfrif fel yr un peth
check-rules-description = Pryd mae dyfyniad yn cyfrif fel gair am air, fel tebyg, neu fel rhy fyr i ddweud.
check-rules-intro = Mae <a>Gwirio dyfyniad</a> a'r gorchymyn <code>make verify</code> yn defnyddio'r rheolau hyn.
check-rules-ignored = Beth nad yw'n gwneud gwahaniaeth
check-rule-quotes = Dyfynodau, o unrhyw fath ac iaith, hefyd o fewn y geiriau.
check-rule-spaces = Bylchau, toriadau llinell, a chysylltnod ar ddiwedd llinell.
check-rule-dashes = Pa linell doriad a ddefnyddir, a chysylltnod o fewn un gair: mae “co-operate” yn cyfrif fel “cooperate”.
check-rule-bullets = Bwledi a rhifau printiedig ar ddechrau llinell, ac “(a)” rhwng geiriau.
check-rule-notes = Marciau nodiadau, megis ¹.
check-rule-first = A yw llythyren gyntaf dyfyniad yn briflythyren.
check-rule-end = Yr atalnodi ar ei ddiwedd: gellir ychwanegu neu adael allan atalnod llawn.
check-rule-gap = Mae tri dot yn sefyll am unrhyw eiriau o'r un cymal. Rydym yn dweud bod geiriau wedi'u gadael allan.
check-rule-brackets = Mae geiriau mewn bachau petryal yn sefyll am hyd at 6 gair o'r cymal, neu gynifer ag ydynt. Nid yw [sic] yn sefyll am ddim. Nid ydym yn gwirio beth sydd ynddynt.
check-rules-counted = Beth sy'n cyfrif
check-rule-words = Pob gair a llythyren arall. Nid yw gair a newidiwyd, a ychwanegwyd, sydd ar goll neu a symudwyd byth yn air am air.
check-rule-signs = Priflythrennau eraill, a'r atalnodi rhwng geiriau, megis comas. Os dim ond y rhain sy'n wahanol, rydym yn dweud hynny.
check-rule-hyphens = Cysylltnod rhwng geiriau: nid “evidence-led” yw “evidence led”. Os dim ond hwn sy'n wahanol, rydym yn dweud hynny.
check-rules-near = Beth sy'n debyg
check-rule-near = Mae o leiaf 3 gair yn olynol yr un fath, ac o leiaf 70% i gyd. Mae 50% yn ddigon os ydynt yn cynnwys cymal cyfan o 5 gair o leiaf.
check-rule-alike = Mae'r canran yn cyfrif geiriau. Mae gair sydd mewn ychydig gymalau yn cyfrif mwy nag un cyffredin. Mae geiriau a adawyd allan yn y canol yn cyfrif fel gwahaniaethau.
check-rule-joined = Mae sawl cymal wedi'u rhedeg ynghyd os yw pob rhan yn air am air ac yn dechrau neu'n gorffen gyda chymal. Mae gan ran o leiaf 4 gair, neu mae'n gymal cyfan.
check-rule-short = Mae llai na 3 gair neu 12 nod yn rhy fyr i ddweud.
check-rules-found = Beth a wirir
check-rule-marks = Geiriau mewn dyfynodau. Mae testun heb yr un yn un dyfyniad, neu caiff ei wirio fesul brawddeg.
check-rule-citations = Cyfeiriadau a chyfeirnodau yn unrhyw un o'n harddulliau. Os yw un wrth ymyl dyfyniad yn enwi cymal arall, neu fersiwn heb y geiriau hyn, rydym yn dweud hynny.
check-rule-addresses = Os oes camgymeriad bach mewn cyfeiriad, rydym yn awgrymu'r un cywir: hyd at 2 lythyren anghywir mewn enw, neu rif sydd un yn rhy uchel neu'n rhy isel. Ar gyfer adroddiad, rhaid i ddau o'i gyngor, ei ddyddiad a'i deitl fod yn gywir. Rydym hefyd yn dweud a gafodd adroddiad ei dynnu'n ôl neu ei ddisodli.
check-rule-privacy = Nid yw geiriau a dynnwyd i amddiffyn person yma. Ni ellir cadarnhau unrhyw ddyfaliad.
