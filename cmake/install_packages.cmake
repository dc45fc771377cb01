# cmake -DFOLDER=… -DSTAMP=… -P install_packages.cmake
# Brings a folder's node packages, unless those of the same lockfile are there. Only what the lockfile names comes in,
# and nothing of it runs on installation.
file(SHA256 ${FOLDER}/package-lock.json lock)
set(installed)
if(EXISTS ${FOLDER}/node_modules/.lock-hash)
    file(READ ${FOLDER}/node_modules/.lock-hash installed)
endif()
if(NOT installed STREQUAL lock)
    find_program(NPM npm REQUIRED)
    # `npm ci` would refuse a lockfile without the optional packages of other systems; this keeps to it just as well.
    execute_process(COMMAND ${NPM} install --no-save --ignore-scripts --loglevel=error
        WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "npm could not bring the packages of ${FOLDER}: is the network there?")
    endif()
    file(WRITE ${FOLDER}/node_modules/.lock-hash ${lock})
endif()
# An unchanged stamp leaves alone what was built from the packages.
if(NOT installed STREQUAL lock OR NOT EXISTS ${STAMP})
    file(TOUCH ${STAMP})
endif()
