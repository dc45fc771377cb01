// What every page gains when scripts run. Without them every page still works.
import { live_search } from "./live_search";
import { open_folds } from "./open_folds";
import { suggest_all } from "./suggest";
import { watch_maps } from "./watch_maps";

open_folds();
suggest_all();
watch_maps();
live_search(watch_maps);
