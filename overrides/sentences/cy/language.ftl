### Not yet read by a Welsh speaker.

language-title = Ieithoedd
language-description = Pa rai o'n geiriau sydd ym mha iaith, a phwy sydd wedi eu darllen.
language-ours = Mae ein geiriau ni yn yr ieithoedd hyn: { $languages }.
language-documents = Mae'r Cod, yr adroddiadau, a'r enwau a'r rhesymau a ddaw ohonynt, yn iaith y ddogfen: Saesneg bron bob tro. Felly hefyd y dyfyniadau i'w copïo.
language-share = { $language }. Brawddegau yn yr iaith hon: { $there } o { $total }. Dangosir y lleill yn Saesneg. Brawddegau y mae siaradwr wedi eu darllen: { $read }.
language-unread = Gall brawddeg nad oes siaradwr wedi ei darllen fod yn anghywir. Os oes gwahaniaeth rhwng dwy iaith, y Saesneg sy'n gywir.
