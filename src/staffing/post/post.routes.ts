import { route } from "../../http/work.ts";
import * as api from "./post.api.ts";
import * as command from "./post.commands.ts";

export const postRoutes = [
  route(api.listPosts, command.listPostsCommand),
  route(api.openPost, command.openPostCommand),
  route(api.revisePost, command.revisePostCommand),
  route(api.handOverPost, command.handOverPostCommand),
  route(api.vacatePost, command.vacatePostCommand),
  route(api.closePost, command.closePostCommand),
];
