import * as L from "leaflet";
import Supercluster, { type ClusterFeature, type PointFeature } from "supercluster";
import { type Words, with_count } from "./words";

/** What the map must know of a place. */
export interface PlaceProperties {
  name: string;
  url: string;
}

type Place = PointFeature<PlaceProperties>;
type Cluster = ClusterFeature<unknown>;

// In pixels of the screen, since Leaflet draws the world on tiles of 256: buttons
// of 28 to 44 px do not touch.
const cluster_radius = 60;
const tile = 256;
const listed = 50;

/** The places of a map: a button for each group of neighbours, a dot for each place alone. */
export class Clusters {
  private index = new Supercluster<PlaceProperties>();
  private readonly layer: L.LayerGroup;

  constructor(
    private readonly map: L.Map,
    private readonly words: Words,
  ) {
    this.layer = L.layerGroup().addTo(map);
    map.on("moveend", () => this.draw());
  }

  load(places: Place[]): void {
    this.index = new Supercluster<PlaceProperties>({
      radius: cluster_radius,
      extent: tile,
      maxZoom: this.map.getMaxZoom(),
    }).load(places);
    this.draw();
  }

  private draw(): void {
    const seen = this.map.getBounds();
    const had_focus = this.map
      .getContainer()
      .contains(document.activeElement?.closest(".cluster") ?? null);
    this.layer.clearLayers();
    const frame: [number, number, number, number] = [
      seen.getWest(),
      seen.getSouth(),
      seen.getEast(),
      seen.getNorth(),
    ];
    for (const found of this.index.getClusters(frame, Math.round(this.map.getZoom()))) {
      this.layer.addLayer(
        "cluster" in found.properties ? this.group(found as Cluster) : this.dot(found as Place),
      );
    }
    if (had_focus) {
      this.map.getContainer().focus();
    }
  }

  private group(cluster: Cluster): L.Layer {
    const count = cluster.properties.point_count;
    const size = 28 + Math.min(16, Math.sqrt(count) * 1.6);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cluster";
    button.textContent = with_count("{count}", count);
    button.setAttribute("aria-label", with_count(this.words.cluster, count));
    button.addEventListener("click", (event) => {
      // A click that reached the map would close the list just opened.
      event.stopPropagation();
      this.open(cluster);
    });
    const icon = L.divIcon({ className: "", html: button, iconSize: [size, size] });
    return L.marker(position(cluster), { icon, keyboard: false });
  }

  private dot(place: Place): L.Layer {
    return L.circleMarker(position(place), {
      radius: 8,
      weight: 2,
      color: "#fff",
      fillColor: getComputedStyle(this.map.getContainer()).getPropertyValue("--axis-3").trim(),
      fillOpacity: 1,
    })
      .bindTooltip(text(place.properties.name))
      .on("click", () => location.assign(place.properties.url));
  }

  /** Goes closer; places that no zoom separates are listed instead. */
  private open(cluster: Cluster): void {
    const zoom = this.index.getClusterExpansionZoom(cluster.properties.cluster_id);
    if (zoom <= this.map.getMaxZoom()) {
      this.map.setView(position(cluster), zoom);
      this.map.getContainer().focus();
    } else {
      this.list(cluster);
    }
  }

  private list(cluster: Cluster): void {
    const { cluster_id, point_count } = cluster.properties;
    const places = this.index.getLeaves(cluster_id, listed);
    const links = document.createElement("ul");
    links.append(...places.map(({ properties }) => item(link(properties))));
    if (point_count > listed) {
      links.append(item(text(with_count(this.words.more, point_count - listed))));
    }
    this.open_list(cluster, links);
  }

  private open_list(cluster: Cluster, links: HTMLElement): void {
    const popup = L.popup({ maxHeight: 220, autoPan: true })
      .setLatLng(position(cluster))
      .setContent(links);
    popup.openOn(this.map);
    const close = popup.getElement()?.querySelector(".leaflet-popup-close-button");
    close?.setAttribute("aria-label", this.words.close ?? "");
    links.querySelector("a")?.focus();
    popup.once("remove", () => this.map.getContainer().focus());
    // Leaflet hears Escape only when the focus is on the map itself.
    popup.getElement()?.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        popup.close();
      }
    });
  }
}

function position({ geometry }: Cluster | Place): L.LatLngExpression {
  const [longitude, latitude] = geometry.coordinates as [number, number];
  return [latitude, longitude];
}

function link({ name, url }: PlaceProperties): HTMLElement {
  const element = document.createElement("a");
  element.href = url;
  element.textContent = name;
  return element;
}

function item(content: HTMLElement): HTMLElement {
  const element = document.createElement("li");
  element.append(content);
  return element;
}

/** Names are data: shown as text, never read as HTML. */
function text(content: string): HTMLElement {
  const element = document.createElement("span");
  element.textContent = content;
  return element;
}
