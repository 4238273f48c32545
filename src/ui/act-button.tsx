import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import type { OfferedAct } from "./act.ts";
import { useLanguage } from "./language.ts";
import { KeyHint } from "./part.tsx";

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
