# What the build writes itself: typed statements from queries.sql, the migrations, typed templates from *.html.

add_executable(sql_compiler kit/storage/compiler/compiler.cpp kit/storage/compiler/queries.cpp
    kit/storage/compiler/split.cpp kit/base/file.cpp)
target_include_directories(sql_compiler PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(sql_compiler PRIVATE fmt::fmt SQLite::SQLite3)

add_executable(template_compiler kit/web/templates/compiler.cpp kit/web/templates/emitter.cpp
    kit/web/templates/context.cpp kit/web/templates/reader.cpp kit/base/file.cpp)
target_include_directories(template_compiler PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(template_compiler PRIVATE fmt::fmt)

# The order of features is read from the one list that states it.
file(STRINGS src/features.cpp FEATURE_LINES REGEX "^ +[a-z_]+::feature\\(")
set(MIGRATIONS)
file(GLOB STORAGE_MIGRATIONS CONFIGURE_DEPENDS kit/storage/schema/*.sql)
list(APPEND MIGRATIONS ${STORAGE_MIGRATIONS})
foreach(line ${FEATURE_LINES})
    string(REGEX MATCH "[a-z_]+" feature ${line})
    file(GLOB files CONFIGURE_DEPENDS src/${feature}/schema/*.sql)
    list(SORT files)
    list(APPEND MIGRATIONS ${files})
endforeach()

function(generate_queries feature folder sources)
    set(output ${GENERATED}/${feature}/sql.h)
    file(MAKE_DIRECTORY ${GENERATED}/${feature})
    add_custom_command(OUTPUT ${output}
        COMMAND sql_compiler queries ${feature} ${CMAKE_SOURCE_DIR}/${folder}/queries.sql ${output} ${MIGRATIONS}
        DEPENDS sql_compiler ${folder}/queries.sql ${MIGRATIONS} VERBATIM)
    set(${sources} ${${sources}} ${output} PARENT_SCOPE)
endfunction()

function(generate_migrations sources)
    set(output ${GENERATED}/migrations.cpp)
    add_custom_command(OUTPUT ${output} COMMAND sql_compiler migrations ${output} ${MIGRATIONS}
        DEPENDS sql_compiler ${MIGRATIONS} VERBATIM)
    set(${sources} ${${sources}} ${output} PARENT_SCOPE)
endfunction()

function(generate_templates feature folder sources)
    file(GLOB templates CONFIGURE_DEPENDS ${folder}/*.html)
    set(outputs)
    foreach(template ${templates})
        cmake_path(GET template FILENAME name)
        set(output ${GENERATED}/${feature}/${name})
        file(MAKE_DIRECTORY ${GENERATED}/${feature})
        add_custom_command(OUTPUT ${output}.h ${output}.cpp
            COMMAND template_compiler ${feature} ${template} ${output}.h ${output}.cpp
            DEPENDS template_compiler ${template} VERBATIM)
        list(APPEND outputs ${output}.h ${output}.cpp)
    endforeach()
    set(${sources} ${${sources}} ${outputs} PARENT_SCOPE)
endfunction()
