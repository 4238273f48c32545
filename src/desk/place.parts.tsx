import { BookUser, UserRound } from "lucide-react";
import type { Place } from "../ui/frame.tsx";
import { saidOf } from "../ui/language.ts";
import { frameMessages } from "./frame.messages.ts";

/** The main navigation, in the order it is shown. The first is where `/` leads. */
export const places: readonly [Place, ...Place[]] = [
  { to: "/register", label: saidOf(frameMessages, "frame.register"), icon: BookUser, keys: "g r" },
  { to: "/account", label: saidOf(frameMessages, "frame.account"), icon: UserRound, keys: "g a" },
];
