### Not yet read by a Welsh speaker.

picture-description = { $name }: { $words }
picture-shortened = Wedi'i fyrhau
picture-since = Yr un geiriau ers: { $first }
picture-span = { CAP($first) } – { $last }
picture-character = [nod: { $name }]
