import { onScopeDispose, ref } from "vue";

/** Whether the page is being printed: what is only for paper is drawn only then. */
export function usePrinting() {
  const media = matchMedia("print");
  const printing = ref(media.matches);
  const change = (event: MediaQueryListEvent): void => {
    printing.value = event.matches;
  };
  const before = (): void => {
    printing.value = true;
  };
  const after = (): void => {
    printing.value = false;
  };
  media.addEventListener("change", change);
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  onScopeDispose(() => {
    media.removeEventListener("change", change);
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  });
  return printing;
}
