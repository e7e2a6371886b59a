### Not yet read by a Welsh speaker. Guides for editors are in English; these sentences are on other pages too.

guide-operator = { $known ->
    [yes] Rhedir y wefan hon gan: { $operator }.
   *[no] Ni phenderfynwyd eto pwy sy'n rhedeg y wefan hon.
}
guide-address = { $known ->
    [yes] Ei chyfeiriad parhaol: { $address }
   *[no] Ni phenderfynwyd eto ar ei chyfeiriad parhaol.
}
guide-contact = Ysgrifennwch at: { $contact }.
guide-no-contact = Bydd manylion cyswllt preifat yma cyn lansio'r wefan.
