import htmx from "htmx.org";

const not_for_the_fragment = [204, 304, 400, 403, 404, 413, 429, "5xx"];

/**
 * Lets htmx replace parts of a page. A refused form (422) is shown in place; any
 * other failed answer is opened as a page, so that the person sees the server's
 * own words. `after_swap` runs each time a part has been replaced.
 */
export function live_search(after_swap: () => void): void {
  // Its type says number[]; a class of statuses is a string.
  htmx.config.noSwap = not_for_the_fragment as number[];
  // An open interactive map keeps its drawing while the list around it changes.
  htmx.config.morphIgnore.push("data-mounted");
  htmx.config.morphSkipChildren = "[data-mounted]";
  document.addEventListener("htmx:config:request", leave_out_empty_fields);
  document.addEventListener("htmx:after:swap", after_swap);
  document.addEventListener("htmx:response:error", open_as_page);
}

/** The address of a state holds what is asked and nothing else: it is shown, shared and kept. */
function leave_out_empty_fields(event: Event): void {
  const { request } = (event as CustomEvent).detail.ctx;
  if (request.method !== "GET" || !(request.body instanceof FormData)) {
    return;
  }
  for (const name of new Set(request.body.keys())) {
    const filled = request.body.getAll(name).filter((value: unknown) => value !== "");
    request.body.delete(name);
    for (const value of filled) {
      request.body.append(name, value);
    }
  }
}

function open_as_page(event: Event): void {
  const { request, response } = (event as CustomEvent).detail.ctx;
  if (request.method === "GET" && response.status !== 422) {
    location.assign(request.action);
  }
}
