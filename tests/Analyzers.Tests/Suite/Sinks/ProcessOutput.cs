using System.Diagnostics;
using System.Diagnostics.Tracing;
using Shop;

class Output
{
    void Use(Customer c, TraceSource source, DiagnosticListener listener)
    {
        Console.WriteLine(c.Email); // expect: SOC1016
        Console.Write("to {0}", c.Email); // expect: SOC1016
        Console.WriteLine($"to {c.Email}"); // expect: SOC1016
        Console.Out.WriteLine(c.Email); // expect: SOC1016
        Console.Error.WriteLine("to " + c.Email); // expect: SOC1016
        Trace.WriteLine(c.Email); // expect: SOC1016
        Trace.TraceInformation("to {0}", c.Email); // expect: SOC1016
        Debug.WriteLine($"to {c.Email}"); // expect: SOC1016
        Debug.Assert(c.Id > 0, "no id for " + c.Email); // expect: SOC1016
        source.TraceEvent(TraceEventType.Error, 1, "to {0}", c.Email); // expect: SOC1016
        listener.Write("mail", c.Email); // expect: SOC1016
        Console.WriteLine(new Line(c.FirstName)); // expect: SOC1016
        Console.WriteLine(c.Id); // ok: an id
        Console.WriteLine("Email"); // ok: a constant
        Console.Error.WriteLine($"{c.Id} {c.Status}"); // ok: nothing personal
        Console.WriteLine(c); // ok: prints the type's name
        Console.ReadLine(); // ok: no output
        Trace.WriteLine(c.Status); // ok: nothing personal
        Debug.Assert(c.Email.Length > 0); // ok: a flag
        Debug.WriteLine(c.Key); // ok: a guid
        var text = new StringWriter();
        text.WriteLine(c.Email); // ok: memory, not output
        Console.Write(text.ToString()); // expect: SOC1016
    }

    record Line(string FirstName);
}

[EventSource(Name = "Shop")]
class ShopEvents : EventSource
{
    [Event(1)] public void Mailed(string email) => WriteEvent(1, email); // expect: SOC1016
    [Event(2)] public void Sold(int order) => WriteEvent(2, order); // ok: an id
}
