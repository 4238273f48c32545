import { type ReactNode, useState } from "react";
import { useOfferedActs } from "./act.ts";
import { Dialog } from "./dialog.tsx";
import { allowSingleKeys, mayUseSingleKeys } from "./host.tsx";
import { useLanguage, useSay } from "./language.ts";
import { KeyHint } from "./part.tsx";
import { uiMessages } from "./ui.messages.ts";

/** Every shortcut that works at the moment, and the switch for single keys. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay(uiMessages);
  const language = useLanguage();
  const acts = useOfferedActs().filter((act) => act.keys !== undefined);
  return (
    <Dialog title={say("ui.shortcuts")} onClose={onClose}>
      <dl className="shortcuts">
        {acts.map(({ id, label, keys = "" }) => (
          <div key={id}>
            <dt>{label[language]}</dt>
            <dd>
              <span className="hidden-text">{keys}</span>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <SingleKeySwitch />
    </Dialog>
  );
}

function SingleKeySwitch(): ReactNode {
  const say = useSay(uiMessages);
  const [isAllowed, setAllowed] = useState(mayUseSingleKeys);
  const change = (next: boolean) => {
    allowSingleKeys(next);
    setAllowed(next);
  };
  return (
    <div className="single-keys">
      <label>
        <input type="checkbox" checked={isAllowed} onChange={(event) => change(event.target.checked)} />{" "}
        {say("ui.shortcuts-single")}
      </label>
      <p>{say("ui.shortcuts-single-why")}</p>
    </div>
  );
}
