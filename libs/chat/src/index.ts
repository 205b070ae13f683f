import { Message } from './message.entity.js';
import { ThreadRead } from './thread-read.entity.js';
import { Thread } from './thread.entity.js';

export { ChatModule } from './chat.module.js';
export * from './contract/chat.events.js';

export const CHAT_ENTITIES = [Thread, Message, ThreadRead];
