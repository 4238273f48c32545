import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useCallback, useId } from "react";
import { useSay } from "./language.ts";
import { NoticeOutlet } from "./notice.tsx";
import { uiMessages } from "./ui.messages.ts";

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `palette` hangs below the top edge and has no head of its own. */
  readonly shape?: "plain" | "palette";
};

/**
 * A modal dialog, open while it is mounted. The browser's own `<dialog>` traps the focus, hides the page behind it from
 * screen readers, closes on Esc and gives the focus back. What carries `data-autofocus` has the focus first.
 */
export function Dialog({ title, onClose, children, shape = "plain" }: DialogProps): ReactNode {
  const say = useSay(uiMessages);
  const titleId = useId();
  const show = useCallback((element: HTMLDialogElement | null) => {
    if (!element || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  }, []);
  const closeFromBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key that does what a click beside the dialog does
    <dialog
      ref={show}
      className={`dialog ${shape}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeFromBackdrop}
    >
      <div className="dialog-inside">
        <div className={shape === "palette" ? "hidden-text" : "dialog-head"}>
          <h2 id={titleId}>{title}</h2>
          {shape === "plain" && (
            <form method="dialog">
              <button type="submit" className="tool" aria-label={say("ui.close")}>
                <X size={18} aria-hidden />
              </button>
            </form>
          )}
        </div>
        {children}
        <NoticeOutlet />
      </div>
    </dialog>
  );
}
