/**
 * Loaded before a role: the channel to the starter closes when the starter is gone, however it went, and the role
 * then ends as if it had been asked to. The channel alone does not keep the role alive.
 */
process.channel?.unref();
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
