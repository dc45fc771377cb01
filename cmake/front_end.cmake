# Styles, icons, islands, maps: built by node into the folder that the server reads.
find_program(NODE node REQUIRED)
set(WEB ${CMAKE_SOURCE_DIR}/web)
set(MAPS_FOLDER ${CMAKE_BINARY_DIR}/maps)  # territories.topojson, surroundings.topojson
set(ASSETS_FOLDER ${CMAKE_BINARY_DIR}/web) # manifest.json and the files it names

function(install_packages folder stamp)
    add_custom_command(OUTPUT ${stamp}
        COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DSTAMP=${stamp} -P ${CMAKE_SOURCE_DIR}/cmake/install_packages.cmake
        DEPENDS ${folder}/package-lock.json ${CMAKE_SOURCE_DIR}/cmake/install_packages.cmake
        COMMENT "Node packages of ${folder}" JOB_POOL npm VERBATIM)
endfunction()

# Two npm at once wait for each other's cache.
set_property(GLOBAL APPEND PROPERTY JOB_POOLS npm=1)
install_packages(${WEB} ${CMAKE_BINARY_DIR}/web_packages)
install_packages(${WEB}/map ${CMAKE_BINARY_DIR}/map_packages)

file(GLOB MAP_SOURCES CONFIGURE_DEPENDS ${WEB}/map/*.mjs)
file(GLOB MAP_TABLES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/territories/*.csv)
add_custom_command(OUTPUT ${MAPS_FOLDER}/territories.topojson ${MAPS_FOLDER}/surroundings.topojson
    COMMAND ${NODE} ${WEB}/map/build.mjs ${MAPS_FOLDER}
    DEPENDS ${MAP_SOURCES} ${MAP_TABLES} ${CMAKE_BINARY_DIR}/map_packages
    COMMENT "The schematic map" VERBATIM)

file(GLOB_RECURSE WEB_SOURCES CONFIGURE_DEPENDS ${WEB}/styles/* ${WEB}/islands/* ${WEB}/images/* ${WEB}/build/*)
add_custom_command(OUTPUT ${ASSETS_FOLDER}/manifest.json
    COMMAND ${NODE} ${WEB}/build.mjs ${ASSETS_FOLDER} ${MAPS_FOLDER}
    DEPENDS ${WEB_SOURCES} ${WEB}/build.mjs ${WEB}/icons.txt ${CMAKE_SOURCE_DIR}/rules/territories/hubs.csv
        ${MAPS_FOLDER}/territories.topojson ${CMAKE_BINARY_DIR}/web_packages
    COMMENT "Styles, icons and scripts of the pages" VERBATIM)
add_custom_target(front_end ALL DEPENDS ${ASSETS_FOLDER}/manifest.json)
