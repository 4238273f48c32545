import { catalog } from "../kernel/messages.ts";

/** What the door itself says, before any slice is asked. */
export const doorMessages = catalog(
  {
    "door.signed-out": "您还没有登录，或登录已过期。请重新登录；没有保存的内容仍在本机草稿里。",
    "door.malformed": "请求里有 {count} 处填写不对：{fields}。请按提示改正后再提交。",
    "door.not-json": "请求的内容不是有效的 JSON。请检查格式后重发。",
    "door.characters":
      "内容里有无法保存的字符（空字符，或半个字），什么都没有保存。请重新输入这一处，不要粘贴。",
    "door.too-large": "内容超过 {limit}，没有接收。请拆分或压缩后再试。",
    "door.no-file": "没有收到文件。请选择一个文件（字段名 file）后再提交。",
    "door.media-type": "不支持这种内容格式。请以 JSON 或文件上传的方式提交。",
    "door.unknown": "没有这个地址。请检查链接是否完整。",
    "door.too-many": "请求太频繁。请在 {seconds} 秒后再试。",
    "door.other-site": "请求来自别的网站，没有执行。请在本系统的页面里操作。",
    "door.busy": "系统一时忙不过来，什么都没有改动。请稍后重试。",
    "door.bug": "系统出了错，已经记下编号 {id}。什么都没有改动；请把编号告诉管理员。",
  },
  {
    "door.signed-out":
      "You are not signed in, or the session has expired. Sign in again; what you have not saved is still in the draft on this device.",
    "door.malformed": "{count} value(s) of the request are not right: {fields}. Correct them and send again.",
    "door.not-json": "The request is not valid JSON. Check it and send again.",
    "door.characters":
      "The content holds characters that cannot be kept (a NUL, or half a character); nothing was saved. Type that place anew instead of pasting it.",
    "door.too-large": "The content is over {limit} and was not taken. Split or compress it and try again.",
    "door.no-file": "No file arrived. Choose one file (part name “file”) and send again.",
    "door.media-type": "This content type is not understood. Send JSON, or upload a file.",
    "door.unknown": "There is nothing at this address. Check that the link is complete.",
    "door.too-many": "Too many requests. Try again in {seconds} seconds.",
    "door.other-site":
      "The request came from another site and was not carried out. Use the pages of this system.",
    "door.busy": "The system is too busy at the moment; nothing was changed. Try again shortly.",
    "door.bug":
      "Something went wrong; it is recorded as {id}. Nothing was changed. Tell your administrator this number.",
  },
);
