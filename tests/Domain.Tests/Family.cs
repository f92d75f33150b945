using ParLive.Domain.Books;
using ParLive.Domain.Measures;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Tests;

/// <summary>A parent with three children, and a grandparent that hears from the parent alone; messages get lost, late and doubled.</summary>
internal sealed class Family(int seed)
{
    private const int Day = 20_000;
    private readonly Random _dice = new(seed);
    private readonly Child[] _children = [new("a"), new("b"), new("c")];
    private readonly List<(string Child, ChildDelta Delta)> _underWay = [];
    private readonly List<(Child Child, ChildState State)> _answers = [];
    private int _adopted;
    private int _events;
    private bool _building;

    public UnitBook Parent { get; } = new(Books.Unit, OfficeZone.Vietnam);

    /// <summary>What the grandparent has heard.</summary>
    public Timeline Grandparent { get; } = new();

    public bool IsWanting { get; private set; } = true;

    /// <summary>What the parent should come to.</summary>
    public Timeline Sum
    {
        get
        {
            var sum = new Timeline();
            sum.Add(Parent.Ledger.Contributions().Entries);
            Array.ForEach(_children, child => sum.Add(child.Timeline));
            return sum;
        }
    }

    public void Step()
    {
        var child = Generated.Pick(_dice, _children);
        switch (_dice.Next(14))
        {
            case 0 or 1 or 2 or 3:
                child.Change(AnEntry(), AnEntry());
                break;
            case 4 or 5:
                _underWay.Add((child.Name, child.Tell()));
                break;
            case 6 or 7 or 8:
                Deliver(_dice.Next(4) == 0);
                break;
            case 9 when _underWay.Count > 0 && _dice.Next(3) == 0:
                _underWay.RemoveAt(_dice.Next(_underWay.Count));
                break;
            case 10 when _dice.Next(3) == 0:
                child.Restart();
                break;
            case 11:
                OwnEvent();
                break;
            default:
                Build();
                break;
        }
    }

    /// <summary>Every child is heard once more, and what is missing is asked for.</summary>
    public void ComeToRest()
    {
        while (_building)
        {
            Build();
        }

        foreach (var child in _children)
        {
            child.Change(AnEntry());
            _underWay.Add((child.Name, child.Tell()));
        }

        while (_underWay.Count > 0)
        {
            Deliver(twice: false);
        }

        while (IsWanting || _building)
        {
            Build();
        }
    }

    private void Deliver(bool twice)
    {
        if (_underWay.Count == 0)
        {
            return;
        }

        // Mostly in order.
        var place = _dice.Next(5) == 0 ? _dice.Next(_underWay.Count) : 0;
        var (child, delta) = _underWay[place];
        switch (Parent.AddChild(child, delta))
        {
            case Uptake.Added:
                Grandparent.Add(delta.Entries);
                break;
            case Uptake.Gap:
                IsWanting = true;
                break;
            default:
                break;
        }

        if (!twice)
        {
            _underWay.RemoveAt(place);
        }
    }

    // One piece of building at a time, so that everything else may happen in between.
    private void Build()
    {
        if (!_building)
        {
            (_building, IsWanting) = (true, false);
            _answers.Clear();
            _adopted = 0;
            Parent.BeginAnew();
        }
        else if (_dice.Next(20) == 0)
        {
            (_building, IsWanting) = (false, true);
            Parent.AbandonAnew();
        }
        else if (_answers.Count < _children.Length && _dice.Next(2) == 0)
        {
            var child = _children[_answers.Count];
            _answers.Add((child, child.Whole()));
        }
        else if (_adopted < _answers.Count)
        {
            var (child, state) = _answers[_adopted++];
            IsWanting |= Parent.Adopt(child.Name, state) == Uptake.Gap;
        }
        else if (_adopted == _children.Length)
        {
            Grandparent.Add(Parent.CompleteAnew().Entries);
            _building = false;
        }
    }

    private void OwnEvent()
    {
        var happened = Generated.Event(_dice.Next());
        Grandparent.Add(Books.Bring(Parent, new BookEntry.Happened($"own {_events++ % 4}", happened)).Entries);
    }

    private Entry AnEntry() =>
        new(new Tick((Day * Tick.PerDay) + _dice.Next(4)), Generated.Pick(_dice, [AllMeasures.Received, AllMeasures.Open]), _dice.Next(1, 4));
}
