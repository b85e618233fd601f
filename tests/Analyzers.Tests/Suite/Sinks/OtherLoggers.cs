using Serilog.Context;
using Shop;

class WithSerilog(Serilog.ILogger logger, Serilog.IDiagnosticContext diagnostics)
{
    void Use(Customer c, Exception failure)
    {
        logger.Information("{Email}", c.Email); // expect: SOC1002
        logger.Information("{Id} {Email}", c.Id, c.Email); // expect: SOC1002
        logger.Information("{Id} {Status} {Email}", c.Id, c.Status, c.Email); // expect: SOC1002
        logger.Information($"to {c.Email}"); // expect: SOC1002
        logger.Error(failure, "{Remark}", c.Remark); // expect: SOC1001
        Serilog.Log.Information("{Email}", c.Email); // expect: SOC1002
        Serilog.Log.Information("{Door}", c.Door); // expect: SOC1003
        Serilog.Log.ForContext("Email", c.Email).Information("hi"); // expect: SOC1008
        LogContext.PushProperty("Email", c.Email); // expect: SOC1008
        diagnostics.Set("Email", c.Email); // expect: SOC1008
        logger.Information("{@Customer}", c); // expect: SOC1004
        logger.Information("{Id} {@Customer}", c.Id, c); // expect: SOC1004
        logger.Information("{@Order}", new { c.Id, c.Email }); // expect: SOC1002
        logger.Information("{Id}", c.Id); // ok: an id
        logger.Information("{Customer}", c); // ok: prints the type's name
        logger.Information("{$Customer}", c); // ok: prints the type's name
        logger.Information("{@Address}", new { c.Id, c.Status }); // ok: nothing personal
        logger.Error(failure, "{Id}", c.Id); // ok: an id
        Serilog.Log.Information("{Id} {Status}", c.Id, c.Status); // ok: nothing personal
        LogContext.PushProperty("Id", c.Id); // ok: an id
        diagnostics.Set("Id", c.Id); // ok: an id
        Serilog.Log.ForContext("Id", c.Id).Information("{{@Customer}} {Id}", c.Id); // ok: an escaped brace
    }
}

class WithNLog(NLog.Logger logger)
{
    void Use(Customer c, Exception failure)
    {
        logger.Info("{Email}", c.Email); // expect: SOC1002
        logger.Warn("{Email}", c.Email); // expect: SOC1002
        logger.Info("to " + c.Email); // expect: SOC1002
        logger.Error(failure, "{Email}", c.Email); // expect: SOC1002
        logger.WithProperty("Email", c.Email).Info("hi"); // expect: SOC1008
        NLog.ScopeContext.PushProperty("Email", c.Email); // expect: SOC1008
        logger.Info("{Id}", c.Id); // ok: an id
        logger.Warn("{Id}", c.Id); // ok: an id
        logger.WithProperty("Id", c.Id).Info("hi"); // ok: an id
        NLog.ScopeContext.PushProperty("Id", c.Id); // ok: an id
    }
}

class WithLog4Net(log4net.ILog log)
{
    void Use(Customer c, Exception failure)
    {
        log.Info(c.Email); // expect: SOC1002
        log.Error("to " + c.Email, failure); // expect: SOC1002
        log.InfoFormat("to {0}", c.Email); // expect: SOC1002
        log.Info(c.Id); // ok: an id
        log.Error("failed", failure); // ok: a constant
        log.InfoFormat("to {0}", c.Id); // ok: an id
    }
}
