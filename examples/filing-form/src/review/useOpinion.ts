import { render } from "consortium-eligibility";
import { computed } from "vue";
import { useSession } from "../session.js";

/** The opinion as the library makes it: a page of its own, for paper. */
export function useOpinion() {
  const { snapshot, place, lang } = useSession();

  const page = computed(() => {
    const { dossier, reports } = snapshot.value;
    const report = reports[place.value.id];
    if (!report) return "";
    return render([report], { format: "opinion", dossiers: dossier, jurisdictions: [place.value], lang: lang.value });
  });

  /** Prints it and nothing around it: from a frame of its own, which goes when it is done. */
  function print(): void {
    const frame = document.createElement("iframe");
    frame.className = "opinion-print";
    frame.setAttribute("sandbox", "allow-same-origin allow-modals");
    frame.title = "opinion";
    frame.srcdoc = page.value;
    frame.addEventListener("load", () => {
      const within = frame.contentWindow;
      within?.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
      within?.focus();
      within?.print();
    });
    document.querySelector(".opinion-print")?.remove();
    document.body.append(frame);
  }

  return { page, print };
}
