import { route } from "../http/work.ts";
import { readNoticeFile, readNoticeText } from "./notice.api.ts";
import { readNoticeFileCommand, readNoticeTextCommand } from "./notice.commands.ts";

export const noticeRoutes = [
  route(readNoticeText, readNoticeTextCommand),
  route(readNoticeFile, readNoticeFileCommand),
];
