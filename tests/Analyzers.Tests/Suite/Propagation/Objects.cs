using System.Text.Json;
using Shop;

record Person(string FirstName, int Number);

class Objects(ILogger logger)
{
    void Wrapped(Customer c)
    {
        var dto = new PlainDto { Id = c.Id, Text = c.Email };
        logger.LogInformation("{T}", dto.Text); // expect: SOC1002
        logger.LogInformation("{T}", dto.Other); // ok: another member
        logger.LogInformation("{T}", dto.Id); // ok: an id
        var later = new PlainDto();
        later.Text = c.Email;
        logger.LogInformation("{T}", later.Text); // expect: SOC1002
        var copy = new Customer { Email = "" };
        logger.LogInformation("{T}", copy.Email); // ok: a constant was put in
        var anonymous = new { c.Id, Mail = c.Email };
        logger.LogInformation("{T}", anonymous.Mail); // expect: SOC1002
        logger.LogInformation("{T}", anonymous); // expect: SOC1002
        logger.LogInformation("{T}", anonymous.Id); // ok: an id
        var pair = (c.Id, Mail: c.Email);
        logger.LogInformation("{T}", pair.Mail); // expect: SOC1002
        logger.LogInformation("{T}", pair.Item2); // expect: SOC1002
        logger.LogInformation("{T}", pair); // expect: SOC1002
        logger.LogInformation("{T}", pair.Id); // ok: an id
        var (id, mail) = pair;
        logger.LogInformation("{T}", mail); // expect: SOC1002
        logger.LogInformation("{T}", id); // ok: an id
        var (first, number) = new Person(c.FirstName, 3);
        logger.LogInformation("{T}", first); // expect: SOC1002
        logger.LogInformation("{T}", number); // ok: a number
        logger.LogInformation("{T}", c.Email.Length); // ok: a length
        logger.LogInformation("{T}", c.Emails.Count); // ok: a count
        logger.LogInformation("{T}", c.Emails.Any()); // ok: a flag
    }

    void Collections(Customer c, List<Customer> all, Dictionary<int, string> index)
    {
        logger.LogInformation("{T}", c.Emails); // expect: SOC1002
        logger.LogInformation("{T}", string.Join(",", all.Select(x => x.Email))); // expect: SOC1002
        logger.LogInformation("{T}", all.Select(x => x.Email).First()); // expect: SOC1002
        logger.LogInformation("{T}", all.Where(x => x.Id > 3).Select(x => x.Email).ToList()); // expect: SOC1002
        logger.LogInformation("{T}", all.Select(x => x.Id)); // ok: ids
        logger.LogInformation("{T}", string.Join(",", all.OrderBy(x => x.Email).Select(x => x.Id))); // ok: only sorted by it
        logger.LogInformation("{T}", all.Count(x => x.Email == "")); // ok: a count
        string[] list = [c.Email, "b"];
        logger.LogInformation("{T}", list[0]); // expect: SOC1002
        var bag = new List<string>();
        bag.Add(c.Email);
        logger.LogInformation("{T}", bag[0]); // expect: SOC1002
        index[c.Id] = c.Email;
        logger.LogInformation("{T}", index[3]); // expect: SOC1002
        if (index.TryGetValue(3, out var found)) logger.LogInformation("{T}", found); // expect: SOC1002
        foreach (var mail in c.Emails) logger.LogInformation("{T}", mail); // expect: SOC1002
        var query = from x in all where x.Id > 2 select x.Email;
        logger.LogInformation("{T}", query.FirstOrDefault()); // expect: SOC1002
        List<string> statuses = [.. all.Select(x => x.Status)];
        logger.LogInformation("{T}", statuses); // ok: nothing personal
        logger.LogInformation("{T}", all.Select(x => new { x.Id, x.Email }).Select(x => x.Id).First()); // ok: an id
    }

    void Patterns(object any, Customer c)
    {
        if (c is { Email: var e }) logger.LogInformation("{T}", e); // expect: SOC1002
        if (any is Customer { Email: { Length: > 3 } mail, Id: var id }) logger.LogInformation("{T} {Id}", mail, id); // expect: SOC1002
        if (any is Customer { Id: var only }) logger.LogInformation("{T}", only); // ok: an id
        if (any is Person(var first, var n)) logger.LogInformation("{T}", first); // expect: SOC1002
        if (any is Person(_, var number)) logger.LogInformation("{T}", number); // ok: a number
        logger.LogInformation("{T}", any switch { Customer { Email: var x } => x, _ => "" }); // expect: SOC1002
        logger.LogInformation("{T}", any switch { Customer x => x.Id, _ => 0 }); // ok: an id
    }

    void Serialized(Customer c)
    {
        logger.LogInformation("{T}", JsonSerializer.Serialize(new { c.Email })); // expect: SOC1002
        logger.LogInformation("{T}", JsonSerializer.Serialize(new { c.Id })); // ok: an id
        logger.LogInformation("{T}", JsonSerializer.Serialize(c.Email)); // expect: SOC1002
    }
}
