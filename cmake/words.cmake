# Every feature's words.fr.po and the kit's, joined (one msgctxt each, so nothing collides) and compiled.
# `checks/words.mjs` proves that none is missing, fuzzy or left identical.
file(GLOB CATALOGUES CONFIGURE_DEPENDS src/*/words.fr.po kit/words.fr.po src/words.fr.po)
set(WORDS_FOLDER ${CMAKE_BINARY_DIR}/words)
set(WORDS_FILE ${WORDS_FOLDER}/fr/LC_MESSAGES/poles.mo)
add_custom_command(OUTPUT ${WORDS_FILE}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${WORDS_FOLDER}/fr/LC_MESSAGES
    COMMAND msgcat --use-first ${CATALOGUES} -o ${WORDS_FOLDER}/fr.po
    COMMAND msgfmt --check-format --check-domain ${WORDS_FOLDER}/fr.po -o ${WORDS_FILE}
    DEPENDS ${CATALOGUES} VERBATIM)
add_custom_target(words DEPENDS ${WORDS_FILE})
