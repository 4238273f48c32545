import { BookUser, Inbox, Scale, ScanText, Users, UsersRound } from "lucide-react";
import type { Place } from "../ui/frame.tsx";
import { saidOf } from "../ui/language.ts";
import { frameMessages } from "./frame.messages.ts";

/** The main navigation, in the order it is shown. The first is where `/` leads. */
export const places: readonly [Place, ...Place[]] = [
  { to: "/desk", label: saidOf(frameMessages, "frame.desk"), icon: Inbox, keys: "g d" },
  { to: "/read", label: saidOf(frameMessages, "frame.read"), icon: ScanText, keys: "g n" },
  { to: "/register", label: saidOf(frameMessages, "frame.register"), icon: BookUser, keys: "g r" },
  { to: "/secondments", label: saidOf(frameMessages, "frame.secondments"), icon: Users, keys: "g s" },
  { to: "/people", label: saidOf(frameMessages, "frame.people"), icon: UsersRound, keys: "g p" },
  { to: "/rulebook", label: saidOf(frameMessages, "frame.rulebook"), icon: Scale, keys: "g k" },
];
