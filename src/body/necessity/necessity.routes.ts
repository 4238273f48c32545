import { route } from "../../http/work.ts";
import { listClosest } from "./necessity.api.ts";
import { listClosestCommand } from "./necessity.commands.ts";

export const necessityRoutes = [route(listClosest, listClosestCommand)];
