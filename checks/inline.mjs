// What the content security policy refuses: styles, scripts and handlers written inside a page.
import { each_match, files_below, read, run_as_program } from "./reading/tree.mjs";

const forbidden = [
  [/<[^>]*?\sstyle\s*=/g, "style=: write a class"],
  [/<[^>]*?\s(on[a-z]+)\s*=/g, "on…=: listen from web/islands"],
  [/<[^>]*?\s(?:data-)?hx-on\b/g, "hx-on: listen from web/islands"],
  [
    /<script\b(?![^>]*\ssrc\s*=)(?![^>]*type="application\/ld\+json")/g,
    "<script> without src: write web/islands",
  ],
  [/<style\b/g, "<style>: write web/styles"],
  [/(?:href|src|action)\s*=\s*"\s*javascript:/gi, "javascript: as an address"],
];

export function check(root) {
  const pages = [...files_below(root, "src"), ...files_below(root, "kit")];
  return pages
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) =>
      forbidden.flatMap(([pattern, sentence]) =>
        each_match(file, read(root, file), pattern, () => sentence),
      ),
    );
}

run_as_program(import.meta.url, check);
