import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { type ReactNode, type RefObject, useState } from "react";
import { useSay } from "../ui/language.ts";
import { KeyHint } from "../ui/part.tsx";
import { registerMessages } from "./register.messages.ts";

/** So long nobody has typed before the register is asked, in milliseconds. */
const pause = 220;

type SearchBoxProps = {
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** From the box down into the rows. */
  readonly onDown: () => void;
  readonly box: RefObject<HTMLInputElement | null>;
};

/** Asks while one types; not in the middle of a Chinese word, where the letters are no words yet. */
export function SearchBox({ words, onSearch, onDown, box }: SearchBoxProps): ReactNode {
  const say = useSay(registerMessages);
  const [typed, setTyped] = useState(words);
  const [asked, setAsked] = useState(words);
  // The URL was changed by something else: the back button, a view, clearing.
  if (words !== asked) {
    setAsked(words);
    setTyped(words);
  }
  const ask = (next: string) => {
    setAsked(next.trim());
    onSearch(next.trim());
  };
  const askSoon = useDebouncedCallback(ask, pause);
  return (
    <search className="register-search">
      <Search size={16} aria-hidden />
      <input
        ref={box}
        type="search"
        aria-label={say("register.search")}
        placeholder={say("register.search-what")}
        value={typed}
        maxLength={100}
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value);
          if (!(nativeEvent as InputEvent).isComposing) askSoon(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => askSoon(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") ask(typed);
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          onDown();
        }}
      />
      <KeyHint keys="/" />
    </search>
  );
}
