using System.Text;
using System.Globalization;
using Shop;

class Text(ILogger logger)
{
    void Building(Customer c)
    {
        logger.LogInformation($"to {c.Email}"); // expect: SOC1002
        logger.LogInformation($"to {c.Email,20}"); // expect: SOC1002
        logger.LogInformation($"""born {c.DateOfBirth:yyyy-MM-dd}"""); // expect: SOC1002
        logger.LogInformation("to " + c.Email); // expect: SOC1002
        logger.LogInformation("a" + "b" + c.Email + "c" + c.Id); // expect: SOC1002
        logger.LogInformation(string.Format("to {0}", c.Email)); // expect: SOC1002
        logger.LogInformation(string.Format(CultureInfo.InvariantCulture, "to {0}", c.Email)); // expect: SOC1002
        logger.LogInformation(string.Concat("to ", c.Email)); // expect: SOC1002
        logger.LogInformation(string.Join(", ", c.FirstName, c.LastName)); // expect: SOC1002
        logger.LogInformation("{Email}", c.Email.Trim().ToLowerInvariant()); // expect: SOC1002
        logger.LogInformation("{Email}", c.Email.ToString()); // expect: SOC1002
        logger.LogInformation("{Email}", c.Email.Replace("@", " at ")); // expect: SOC1002
        logger.LogInformation("{Email}", c.Email.Substring(2)); // expect: SOC1002
        logger.LogInformation("{Email}", c.Email[2..]); // expect: SOC1002
        logger.LogInformation("{Part}", c.Email.Split('@')[0]); // expect: SOC1002
        logger.LogInformation("{Born}", c.DateOfBirth.ToString("d", CultureInfo.InvariantCulture)); // expect: SOC1002
        logger.LogInformation("{Raw}", Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Email))); // expect: SOC1002
        logger.LogInformation("{Address}", c.Address?.StreetAddress); // expect: SOC1002
        logger.LogInformation("{Email}", (object)c.Email); // expect: SOC1002
        logger.LogInformation("{Email}", c.Email!); // expect: SOC1002
        logger.LogInformation($"customer {c.Id}"); // ok: an id
        logger.LogInformation("customer " + c.Id); // ok: an id
        logger.LogInformation(string.Format("customer {0}", c.Id)); // ok: an id
        logger.LogInformation($"{nameof(c.Email)} changed"); // ok: the name of the member
        logger.LogInformation("{Year}", c.DateOfBirth.Year); // ok: a number
        logger.LogInformation("{First}", c.Email[0]); // ok: one letter
        logger.LogInformation("{Country}", c.Address?.Country); // ok: a country is no person
    }

    void Builders(Customer c)
    {
        var text = new StringBuilder();
        text.Append("to ").Append(c.Email);
        logger.LogInformation(text.ToString()); // expect: SOC1002
        var started = new StringBuilder("to " + c.Email);
        logger.LogInformation("{Text}", started); // expect: SOC1002
        var hole = new StringBuilder();
        hole.Append($"to {c.Email}");
        logger.LogInformation("{Text}", hole.ToString()); // expect: SOC1002
        var harmless = new StringBuilder();
        harmless.Append("to ").Append(c.Id);
        logger.LogInformation(harmless.ToString()); // ok: an id
    }
}

class Variables(ILogger logger)
{
    void Locals(Customer c, bool flag)
    {
        var e = c.Email;
        logger.LogInformation("{E}", e); // expect: SOC1002
        var copy = e;
        var again = copy.Trim();
        logger.LogInformation($"{again}"); // expect: SOC1002
        string late;
        late = c.Email;
        logger.LogInformation(late); // expect: SOC1002
        var maybe = "";
        if (flag) maybe = c.Email;
        logger.LogInformation(maybe); // expect: SOC1002
        var sum = "a";
        sum += c.Email;
        logger.LogInformation(sum); // expect: SOC1002
        var cleared = c.Email;
        cleared = "";
        logger.LogInformation(cleared); // ok: overwritten
        var id = c.Id.ToString(CultureInfo.InvariantCulture);
        logger.LogInformation(id); // ok: an id
        var unused = c.Email;
        logger.LogInformation("{Id}", c.Id); // ok: the local is not used
    }

    void Choices(Customer c, bool flag)
    {
        logger.LogInformation("{E}", flag ? c.Email : "none"); // expect: SOC1002
        logger.LogInformation("{E}", c.PhoneNumber ?? "none"); // expect: SOC1002
        logger.LogInformation("{E}", c?.Email); // expect: SOC1002
        logger.LogInformation("{E}", c?.Email?.Trim() ?? "none"); // expect: SOC1002
        logger.LogInformation("{E}", c.PreferredContact switch { ContactKind.Email => c.Email, _ => "none" }); // expect: SOC1002
        var chosen = c.PreferredContact switch { ContactKind.Phone => c.PhoneNumber, _ => c.Email };
        logger.LogInformation("{E}", chosen); // expect: SOC1002
        logger.LogInformation("{E}", c.Email is { Length: > 3 } ? "long" : "short"); // ok: only measured
        logger.LogInformation("{E}", string.IsNullOrEmpty(c.Email) ? "no" : "yes"); // ok: only asked
        logger.LogInformation("{E}", c.Email switch { "" => "empty", _ => "full" }); // ok: only compared
        string? kept = null;
        kept ??= c.Email;
        logger.LogInformation("{E}", kept); // expect: SOC1002
    }

    void Loops(IEnumerable<Customer> all)
    {
        var last = "";
        foreach (var c in all)
        {
            logger.LogInformation("before {E}", last); // expect: SOC1002
            last = c.Email;
        }

        for (var i = 0; i < 3; i++) logger.LogInformation("{I}", i); // ok: a counter
    }

    void Failures(Customer c)
    {
        var e = "";
        try
        {
            e = c.Email;
            Send(c.Id);
            e = "";
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "{E}", e); // expect: SOC1002
        }
        finally
        {
            logger.LogInformation("{Id}", c.Id); // ok: an id
        }
    }

    static void Send(int id) { }
}
