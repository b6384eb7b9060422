/** Shows our own page with the study's telephone when an address can't be reached. */
const WORKER = "/offline-worker.js";

/**
 * Lets the browser keep that page, and fetch it anew for whoever is signed in
 * now. Where a browser has no such workers, it shows its own page.
 */
export async function keepOfflinePage(): Promise<void> {
  try {
    await navigator.serviceWorker?.register(WORKER);
    const ready = await navigator.serviceWorker?.ready;
    ready?.active?.postMessage("renew");
  } catch {
    // Forbidden by the browser or by its settings: nothing else depends on it.
  }
}
