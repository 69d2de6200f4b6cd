// Loaded into the web server before anything else: ends it when the process that started it is gone, even by kill -9,
// so that nothing keeps the port from the next start.
process.on('disconnect', () => process.exit(0));
