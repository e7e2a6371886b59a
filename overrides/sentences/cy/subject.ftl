### Not yet read by a Welsh speaker.

subject-description = Pynciau A i Z, gyda'r cymalau ar bob un: { $name }.
subject-intro = Ein dewis ni yw'r pynciau. Geiriau'r Cod sydd wrth eu hymyl.
subject-letters = Llythrennau
subject-words = , geiriau'r Cod:
subject-gone = Nid yw yn y fersiwn ddiweddaraf. O: { $version }.
subject-also = Hefyd: { $words }
subject-see-also = Gweler hefyd: { $subjects }
