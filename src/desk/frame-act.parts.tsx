import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { BookOpen, Contrast, Keyboard, Languages, LogOut, Search, UserRound } from "lucide-react";
import { useMemo } from "react";
import { signOut, signOutEverywhere } from "../identity/identity.api.ts";
import { type Act, type OfferedAct, offer } from "../ui/act.ts";
import { useSchemeSwitch } from "../ui/choice.tsx";
import type { Place } from "../ui/frame.tsx";
import { showOverlay } from "../ui/host.tsx";
import { currentLanguage, saidOf, switchLanguage } from "../ui/language.ts";
import { useAct } from "../ui/query.ts";
import { frameMessages } from "./frame.messages.ts";
import { places } from "./place.parts.tsx";

/** What an act of the frame works on. */
type Hands = {
  readonly go: (path: string) => unknown;
  readonly switchScheme: () => unknown;
  readonly leave: () => unknown;
  readonly leaveEverywhere: () => unknown;
};
type FrameAct = Act<Hands>;

const always = () => true as const;
const say = (key: keyof typeof frameMessages.zh) => saidOf(frameMessages, key);

const find: FrameAct = {
  id: "frame.find",
  label: say("frame.find"),
  group: "key",
  icon: Search,
  keys: "mod+k",
  may: always,
  perform: () => showOverlay("palette"),
};
const listKeys: FrameAct = {
  id: "frame.keys",
  label: say("frame.keys"),
  group: "setting",
  icon: Keyboard,
  keys: "?",
  may: always,
  perform: () => showOverlay("shortcuts"),
};
const switchScheme: FrameAct = {
  id: "frame.scheme",
  label: say("frame.scheme"),
  group: "setting",
  icon: Contrast,
  may: always,
  perform: (hands) => hands.switchScheme(),
};
const switchWords: FrameAct = {
  id: "frame.language",
  label: say("frame.language"),
  group: "setting",
  icon: Languages,
  may: always,
  perform: () => switchLanguage(currentLanguage() === "zh" ? "en" : "zh"),
};
const openAccount: FrameAct = {
  id: "frame.account",
  label: say("frame.account"),
  group: "place",
  icon: UserRound,
  keys: "g a",
  may: always,
  perform: ({ go }) => go("/account"),
};
const openApi: FrameAct = {
  id: "frame.api",
  label: say("frame.api"),
  group: "place",
  icon: BookOpen,
  may: always,
  perform: () => location.assign("/api/docs"),
};
const leave: FrameAct = {
  id: "frame.sign-out",
  label: say("frame.sign-out"),
  group: "setting",
  icon: LogOut,
  may: always,
  perform: (hands) => hands.leave(),
};
const leaveEverywhere: FrameAct = {
  id: "frame.sign-out-everywhere",
  label: say("frame.sign-out-everywhere"),
  group: "setting",
  icon: LogOut,
  may: always,
  perform: (hands) => hands.leaveEverywhere(),
};

function placeToAct({ to, label, icon, keys }: Place): FrameAct {
  return { id: `place.${to}`, label, group: "place", icon, keys, may: always, perform: ({ go }) => go(to) };
}

/** The acts that are there on every page: all of them for palette and shortcuts, a few for the account panel. */
export function useFrameActs(): {
  readonly all: readonly OfferedAct[];
  readonly menu: readonly OfferedAct[];
} {
  const hands = useHands();
  return useMemo(() => {
    const bind = (acts: readonly FrameAct[]) => acts.map((act) => offer(act, hands));
    return {
      all: bind([
        ...places.map(placeToAct),
        openAccount,
        openApi,
        find,
        listKeys,
        switchScheme,
        switchWords,
        leave,
        leaveEverywhere,
      ]),
      menu: bind([openAccount, listKeys, openApi, leave, leaveEverywhere]),
    };
  }, [hands]);
}

function useHands(): Hands {
  const { history } = useRouter();
  const client = useQueryClient();
  const { change: switchScheme } = useSchemeSwitch();
  const left = () => {
    history.push("/sign-in");
    client.clear();
  };
  const { mutate: leave } = useAct(signOut, { onDone: left });
  const { mutate: leaveEverywhere } = useAct(signOutEverywhere, { onDone: left });
  return useMemo(
    () => ({
      go: (path) => history.push(path),
      switchScheme,
      leave: () => leave({}),
      leaveEverywhere: () => leaveEverywhere({}),
    }),
    [history, switchScheme, leave, leaveEverywhere],
  );
}
