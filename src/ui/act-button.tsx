import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { OfferedAct } from "./act.ts";
import { Dialog } from "./dialog.tsx";
import { useLanguage, useSay } from "./language.ts";
import { KeyHint } from "./part.tsx";
import { uiMessages } from "./ui.messages.ts";

type ActButtonProps = Pick<ButtonProps, "variant" | "size" | "loading" | "fullWidth"> & {
  readonly act: OfferedAct;
};

/** Runs an act. One that may not be done stays reachable and says why (focus, hover, screen reader). */
export function ActButton({ act, ...look }: ActButtonProps): ReactNode {
  const language = useLanguage();
  const why = act.may === true ? null : act.may[language];
  const Icon = act.icon;
  const button = (
    <Button
      {...look}
      onClick={act.perform}
      data-disabled={why !== null}
      aria-disabled={why !== null}
      {...(Icon ? { leftSection: <Icon size={16} aria-hidden /> } : {})}
      {...(act.keys && why === null ? { rightSection: <KeyHint keys={act.keys} /> } : {})}
      {...(why === null ? {} : { "aria-description": why })}
    >
      {act.label[language]}
    </Button>
  );
  return why === null ? (
    button
  ) : (
    <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  );
}

type ConfirmActProps = ActButtonProps & {
  /** What will happen, and whether it can be undone. */
  readonly consequence: ReactNode;
  /** Fields the act needs, such as a reason. */
  readonly children?: ReactNode;
  readonly isReady?: boolean;
};

/**
 * For what cannot simply be undone: asks once, names the act on the button instead of "OK". Where `perform` returns a
 * promise (`mutateAsync`), the question stays open until it is kept, and with what was typed when it is broken.
 */
export function ConfirmAct({
  act,
  consequence,
  children,
  isReady = true,
  ...look
}: ConfirmActProps): ReactNode {
  const say = useSay(uiMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const asking: OfferedAct = { ...act, perform: () => (act.may === true ? setOpen(true) : undefined) };
  const perform = async () => {
    try {
      await act.perform();
      setOpen(false);
    } catch {
      // The act has said why; the question stays open with what was typed.
    }
  };
  return (
    <>
      <ActButton act={asking} {...look} />
      {isOpen && (
        <Dialog title={act.label[language]} onClose={() => setOpen(false)}>
          <p>{consequence}</p>
          {children}
          <div className="dialog-acts">
            <Button variant="default" onClick={() => setOpen(false)}>
              {say("ui.cancel")}
            </Button>
            <Button disabled={!isReady} loading={look.loading ?? false} onClick={perform}>
              {act.label[language]}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
