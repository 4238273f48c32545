import { route } from "../../http/work.ts";
import * as exported from "./export.api.ts";
import { exportBodiesCommand } from "./export.commands.ts";
import { getNumbers } from "./numbers.api.ts";
import { getNumbersCommand } from "./numbers.commands.ts";
import * as api from "./view.api.ts";
import * as view from "./view.commands.ts";

export const registerRoutes = [
  route(api.listViews, view.listViewsCommand),
  route(api.saveView, view.saveViewCommand),
  route(api.changeView, view.changeViewCommand),
  route(api.deleteView, view.deleteViewCommand),
  route(api.startWithView, view.startWithViewCommand),
  route(exported.exportBodies, exportBodiesCommand),
  route(getNumbers, getNumbersCommand),
];
