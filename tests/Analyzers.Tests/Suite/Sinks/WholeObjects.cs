using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Shop;

record Guest(int Id, string Email); // expect: SOC1028
record Quiet(int Id, string Email) { public override string ToString() => $"#{Id}"; }
record Closed(int Id, string Email) { protected virtual bool PrintMembers(System.Text.StringBuilder text) { text.Append(Id); return true; } }
record Harmless(int Id, string Status);
record Outer(Guest Inner);
record struct Small(string Password); // expect: SOC1005
class Plain { public int Id { get; set; } public string Status { get; set; } = ""; [JsonIgnore] public string Email { get; set; } = ""; }
class Parent { public Customer? Child { get; set; } }

class Wholes(ILogger logger)
{
    void Records(Guest g, Quiet q, Closed c, Harmless h, Outer o, Small s, List<Guest> guests)
    {
        logger.LogInformation("{Guest}", g); // expect: SOC1004
        logger.LogInformation($"{g}"); // expect: SOC1004
        logger.LogInformation("guest " + g); // expect: SOC1004
        logger.LogInformation(g.ToString()); // expect: SOC1004
        logger.LogInformation("{Guest}", new { Value = g }); // expect: SOC1004
        logger.LogInformation("{Guests}", guests); // expect: SOC1004
        logger.LogInformation("{Outer}", o); // expect: SOC1004
        logger.LogInformation("{Small}", s); // expect: SOC1004
        logger.LogInformation("{Guest}", q); // ok: its own ToString
        logger.LogInformation("{Guest}", c); // ok: its own PrintMembers
        logger.LogInformation("{Guest}", h); // ok: nothing personal
        logger.LogInformation("{Guest}", g.Id); // ok: an id
        logger.LogInformation("{Guest}", new Guest(3, "")); // ok: a constant is in it
        logger.LogInformation("{Guest}", g with { Email = "" }); // ok: a constant is in it
        logger.LogInformation("{Guests}", guests.Count); // ok: a count
    }

    void Apart(Customer c, Plain p, Parent parent, IdentityUser user, Order order)
    {
        logger.LogInformation("{@Customer}", c); // expect: SOC1004
        logger.LogInformation("{Id} {@Customer}", c.Id, c); // expect: SOC1004
        logger.LogInformation("{@Parent}", parent); // expect: SOC1004
        logger.LogInformation("{@Order}", order); // expect: SOC1004
        logger.LogInformation("{@User}", user); // expect: SOC1004
        logger.LogInformation("{Json}", JsonSerializer.Serialize(c)); // expect: SOC1004
        var json = JsonSerializer.Serialize(order, new JsonSerializerOptions());
        logger.LogInformation(json); // expect: SOC1004
        Dump(c); // expect: SOC1004
        logger.LogInformation("{@Plain}", p); // ok: the address is ignored
        logger.LogInformation("{Customer}", c); // ok: not taken apart
        logger.LogInformation("{@Id} {Customer}", c.Id, c); // ok: only the id is taken apart
        logger.LogInformation("{Json}", JsonSerializer.Serialize(p)); // ok: the address is ignored
        logger.LogInformation("{@Plain}", new PlainDto()); // ok: nothing personal
        Dump(p); // ok: the address is ignored
        Print(c); // ok: not taken apart
    }

    void Dump(object value) => logger.LogInformation("{@Value}", value); // ok: the caller's affair
    void Print(object value) => logger.LogInformation("{Value}", value); // ok: the caller's affair
}
