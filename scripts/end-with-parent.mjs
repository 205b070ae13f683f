// Preloaded into our children: when the process that started us dies (even by SIGKILL), end in an orderly way.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
